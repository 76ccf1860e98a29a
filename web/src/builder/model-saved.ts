/** What an address of the builder is told of the model that was saved for a segment to rest on. */
export interface SavedWith {
  readonly modelSaved: string
}

export function modelSavedWith(state: unknown): string | undefined {
  const { modelSaved } = (state ?? {}) as Partial<SavedWith>
  return typeof modelSaved === 'string' ? modelSaved : undefined
}
