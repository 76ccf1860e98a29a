/** One server-sent event with its data parsed. */
export interface ServerEvent {
  readonly event: string
  readonly data: unknown
}

/** Server-sent events as they come; ends with the stream. */
export type Events = AsyncIterable<ServerEvent>

/** The events of a body. */
export async function* readEvents(body: NonNullable<Response['body']>): AsyncGenerator<ServerEvent> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      const blocks = (text + read.value).split('\n\n')
      text = blocks.pop() ?? ''
      yield* blocks.flatMap(eventOf)
    }
  } finally {
    await reader.cancel()
  }
}

function eventOf(block: string): ServerEvent[] {
  const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1]
  const data = field('data')
  return data === undefined ? [] : [{ event: field('event') ?? 'message', data: JSON.parse(data) as unknown }]
}
