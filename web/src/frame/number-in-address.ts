/** Whether a part of an address can be the number of something that was saved. */
export function isNumberInAddress(part: string): boolean {
  return /^\d{1,15}$/.test(part)
}
