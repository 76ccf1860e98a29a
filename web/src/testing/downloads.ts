import { onTestFinished, vi } from 'vitest'

/** A file that the browser was asked to save. */
export interface Download {
  readonly name: string
  readonly type: string
  /** With its byte order mark, where it has one. */
  text(): Promise<string>
}

/** Keeps what a test saves as files from now on. */
export function catchDownloads(): readonly Download[] {
  const caught: Download[] = []
  let content = new Blob()
  const spies = [
    vi.spyOn(URL, 'createObjectURL').mockImplementation((made) => {
      content = made as Blob
      return 'blob:caught'
    }),
    vi.spyOn(URL, 'revokeObjectURL').mockReturnValue(),
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      const saved = content
      caught.push({ name: this.download, type: saved.type, text: () => textOf(saved) })
    }),
  ]
  onTestFinished(() => {
    for (const spy of spies) spy.mockRestore()
  })
  return caught
}

async function textOf(file: Blob): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new Uint8Array(await file.arrayBuffer()))
}
