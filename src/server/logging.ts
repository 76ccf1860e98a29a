/** Where these stand in what is logged, they are left out. */
const SECRETS = [
  ...['authorization', 'cookie', '["set-cookie"]'].flatMap((name) => {
    const member = name.startsWith('[') ? name : `.${name}`
    return [`headers${member}`, `*.headers${member}`]
  }),
  ...['password', 'newPassword', 'writeKey', 'secret', 'token'].flatMap((name) => [
    name,
    `*.${name}`,
    `*.*.${name}`,
  ]),
]

export interface LogOptions {
  readonly level: string
  readonly stream: { write(line: string): void }
}

/** Requests that fail unexpectedly are told to whoever runs the server; nothing else is, and no secrets. */
export function loggerOf({ level, stream }: LogOptions) {
  return { level, stream, redact: { paths: SECRETS, censor: '[left out]' } }
}
