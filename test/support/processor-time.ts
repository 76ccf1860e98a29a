/** Tells how many milliseconds of processor time this process took since, which other work on the machine does not lengthen. */
export function processorTime(): () => number {
  const before = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1_000
  }
}
