/** An address that begins the builder at a path with a definition: its YAML or JSON, as addresses take it. */
export function definitionAddress(text: string, path = '/build'): string {
  return `${path}?definition=${base64url(text)}`
}

function base64url(text: string): string {
  const binary = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
