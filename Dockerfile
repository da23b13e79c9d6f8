# The app is built in one image; the other takes the folder it is then: nothing is compiled or installed in it but a browser.
FROM node:24.21.0-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
ENV NEXT_TELEMETRY_DISABLED=1
RUN npm run build

FROM node:24.21.0-trixie-slim
# The browser with which the server makes PDFs; --build-arg PDF=no leaves it out.
ARG PDF=yes
RUN if [ "$PDF" = yes ]; then \
      apt-get update && apt-get install --yes --no-install-recommends chromium && rm -rf /var/lib/apt/lists/*; \
    fi
WORKDIR /app
COPY --from=build /app/.next/standalone ./
RUN install -d -o node -g node /data && ln -s /app/cli/touchstone.js /usr/local/bin/touchstone
# HOSTNAME is where the server listens; HOST tells the app that others reach it.
ENV NODE_ENV=production HOSTNAME=0.0.0.0 HOST=0.0.0.0 PORT=3000 TOUCHSTONE_DATA=/data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Room for what a page leaves behind, as scripts/child.ts gives it.
CMD ["node", "--max-semi-space-size=32", "server.js"]
