import { Counter, Gauge, Registry } from 'prom-client'

/** Metrics that are read when somebody asks for them, from those who count. */
export class Metrics {
  readonly registry = new Registry()

  gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      collect() {
        this.set(read())
      },
    })
  }

  /** One for each value of a label, of which there must be few. */
  gauges<Label extends string>(
    name: string,
    help: string,
    label: Label,
    read: () => Iterable<readonly [string, number]>,
  ): void {
    new Gauge<Label>({
      name,
      help,
      labelNames: [label],
      registers: [this.registry],
      collect() {
        this.reset()
        for (const [value, number] of read()) this.set({ [label]: value } as Record<Label, string>, number)
      },
    })
  }

  counter(name: string, help: string, read: () => number): void {
    new Counter({
      name,
      help,
      registers: [this.registry],
      collect() {
        this.reset()
        this.inc(read())
      },
    })
  }

  counters<Label extends string>(
    name: string,
    help: string,
    label: Label,
    read: () => Iterable<readonly [string, number]>,
  ): void {
    new Counter<Label>({
      name,
      help,
      labelNames: [label],
      registers: [this.registry],
      collect() {
        this.reset()
        for (const [value, number] of read()) this.inc({ [label]: value } as Record<Label, string>, number)
      },
    })
  }
}
