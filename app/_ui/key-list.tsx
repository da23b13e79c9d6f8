/** Keys with what they do; `g o` are two, pressed one after the other. */
export function KeyList({
  entries,
  className,
}: {
  entries: readonly { readonly keys: string; readonly label: string }[]
  className: string
}) {
  return (
    <dl className={className}>
      {entries.map(({ keys, label }) => (
        <div key={keys} className="flex items-baseline gap-1.5">
          <dt className="flex shrink-0 gap-1" dir="ltr">
            {keys.split(' ').map((key) => (
              <Key key={key}>{key}</Key>
            ))}
          </dt>
          <dd>{label}</dd>
        </div>
      ))}
    </dl>
  )
}

function Key({ children }: { children: string }) {
  return (
    <kbd className="inline-block h-fit min-w-5 rounded-sm border border-edge bg-surface px-1.5 text-center font-sans text-xs whitespace-nowrap text-ink uppercase">
      {children}
    </kbd>
  )
}
