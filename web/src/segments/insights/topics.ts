/** What can be found out about the members of a segment. */
export const TOPICS = ['persona', 'value', 'retention', 'scores'] as const
export type Topic = (typeof TOPICS)[number]

/** The topic that an address names; the first where it names none. */
export function topicOf(text: string | null): Topic {
  return TOPICS.find((topic) => topic === text) ?? 'persona'
}

/** The analysis that answers it, and what it is asked; scores are asked of models instead. */
export function questionOf(
  topic: Exclude<Topic, 'scores'>,
  segment: string,
): { readonly method: string; readonly options: Readonly<Record<string, unknown>> } {
  if (topic === 'persona') return { method: 'personas', options: { segment } }
  if (topic === 'value') return { method: 'value', options: { segments: [segment] } }
  return { method: 'cohorts', options: { among: segment } }
}

/** Answered within seconds, so they are asked when somebody looks; who the members are takes longer. */
export function isQuick(topic: Topic): boolean {
  return topic === 'value' || topic === 'retention'
}
