import type { DatabaseConnection, Dialect, Driver } from 'kysely'
import { fail, SatsumaError } from '../errors/index.ts'

/** A dialect whose failures are problems of the error table, whichever database and driver they come from. */
export function reportErrors(dialect: Dialect): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => reportingDriver(dialect.createDriver()),
  }
}

/** Changed in place: Kysely's drivers recognise their own connections when they get them back. */
function reportingDriver(driver: Driver): Driver {
  const known = new WeakSet<DatabaseConnection>()
  const acquire = driver.acquireConnection.bind(driver)
  driver.acquireConnection = async () => {
    const connection = await acquire().catch(reportUnavailable)
    if (known.has(connection)) return connection
    known.add(connection)
    const execute = connection.executeQuery.bind(connection)
    connection.executeQuery = async (query) => {
      try {
        return (await execute(query)) as never
      } catch (error) {
        return report(error)
      }
    }
    return connection
  }
  return driver
}

/** A connection that broke, or a server that shuts down (class 57P), as against a refused statement. */
const BROKEN_CODE = /^(ECONN|EPIPE|ETIMEDOUT|57P|08)/
/** pg gives these no code. */
const BROKEN_MESSAGE = /^(Connection terminated|Client has encountered a connection error)/

function report(error: unknown): never {
  const { code, message } = error as { code?: unknown; message?: unknown }
  if (BROKEN_CODE.test(String(code)) || BROKEN_MESSAGE.test(String(message))) return reportUnavailable(error)
  return fail('store/query-failed', { store: 'control', detail: detailOf(error) }, error)
}

/** The store cannot be reached; what is a problem of the table already stays as it is. */
export function reportUnavailable(error: unknown): never {
  if (error instanceof SatsumaError) throw error
  return fail('store/unavailable', { store: 'control', detail: detailOf(error) }, error)
}

/** A refused connection reaches us as an AggregateError without a text of its own. */
function detailOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(detailOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}
