/** What lies in the stores, as whoever keeps it in order looks at it: how fresh, how much, how good. */
export { type DataFreshness, type LogFreshness, readFreshness } from './freshness.ts'
export { type Example, type NameDetails, readNameDetails } from './name-details.ts'
export { type UsedBy, usesOfName } from './uses-of-name.ts'
export { readVolume, type VolumePoint } from './volume.ts'
