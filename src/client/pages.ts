import type { CallOptions } from './client.ts'

/** A list that comes by cursor. */
export interface Page {
  readonly next: string | null
}

type ListCall<Input, Answer> = (input: Input, options?: CallOptions) => Promise<Answer>

/**
 * The pages of a list, one after the other.
 *
 * @example for await (const { members } of pages(satsuma.listMembers, { params: { id: 'buyers' } })) ...
 */
export async function* pages<Input extends object, Answer extends Page>(
  call: ListCall<Input, Answer>,
  input: Input,
  options?: CallOptions,
): AsyncGenerator<Answer> {
  for (let after: string | undefined; ; ) {
    const { query } = input as { readonly query?: object }
    const page = await call(after === undefined ? input : { ...input, query: { ...query, after } }, options)
    yield page
    if (page.next === null) return
    after = page.next
  }
}

/**
 * The items of a list, of all its pages.
 *
 * @example for await (const member of each(satsuma.listMembers, { params: { id: 'buyers' } }, 'members')) ...
 */
export async function* each<Input extends object, Answer extends Page, Name extends keyof Answer>(
  call: ListCall<Input, Answer>,
  input: Input,
  name: Name,
  options?: CallOptions,
): AsyncGenerator<Answer[Name] extends readonly (infer Item)[] ? Item : never> {
  for await (const page of pages(call, input, options)) {
    yield* page[name] as Iterable<Answer[Name] extends readonly (infer Item)[] ? Item : never>
  }
}
