/** Whether something in a condition is still empty: it has just been added. */
export function isUnfinished(condition: unknown): boolean {
  if (condition === '') return true
  return typeof condition === 'object' && condition !== null && Object.values(condition).some(isUnfinished)
}
