import { say } from '../language/index.ts'
import { entry } from './table.ts'

/** Why a server is not healthy, or not ready. Anybody may read these, so they say nothing of what it holds. */
export const healthErrors = {
  'health/not-durable': entry(
    () => say`What is sent cannot be written to the disk.`,
    () => say`Make space in the data directory; senders repeat what was not taken.`,
  ),
  'health/store': entry<{ store: 'analytical' | 'control' }>(
    ({ store }) =>
      store === 'control'
        ? say`The control store does not answer.`
        : say`The analytical store does not answer.`,
    () => say`Check that it runs and can be reached; what is sent is kept until then.`,
  ),
  'health/trouble': entry<{ what: 'tracking' | 'live evaluation' }>(
    ({ what }) =>
      what === 'tracking'
        ? say`Something keeps tracking from going on. It is tried again and again.`
        : say`Something keeps live evaluation from going on. It is tried again and again.`,
    () => say`GET /api/v1/status says what it is.`,
  ),
  'health/building': entry<{ percent: number }>(
    ({ percent }) => say`Memberships are not kept true yet: ${percent} % of what that takes is done.`,
    () => say`Wait: events are taken meanwhile. Until then segments are as of the last evaluation.`,
  ),
  'health/behind': entry<{ seconds: number; most: number }>(
    ({ seconds, most }) =>
      say`Memberships are ${seconds} s behind what has come in; ready means at most ${most} s.`,
    () =>
      say`Wait: it catches up, and nothing is lost. If it happens often, give the server more processor time.`,
  ),
  'health/stopping': entry(
    () => say`The server is stopping.`,
    () => say`Send it again when it has started, or to another one.`,
  ),
} as const
