import { buildApp } from './app-build.ts'

const { code, output } = await buildApp()
console.log(output)
process.exitCode = code
