/** What can be uploaded. */
export type Bytes = Blob | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | string
