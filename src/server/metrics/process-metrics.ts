import { collectDefaultMetrics, Registry } from 'prom-client'

let registry: Registry | undefined

/** What is known of the process: memory, processor time, lag of the event loop, garbage collection. One for all. */
export function processMetrics(): Registry {
  if (registry === undefined) {
    registry = new Registry()
    collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 20 })
  }
  return registry
}
