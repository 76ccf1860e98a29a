import { renamed, SatsumaError } from '../../../errors/index.ts'
import type { UploadedFile } from '../../uploads.ts'

/** Runs work on uploads; what is wrong with them is told by the names that they were sent under, not by our paths. */
export async function namedAsSent<T>(uploads: readonly UploadedFile[], work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof SatsumaError)) throw error
    const named = (text: string) =>
      uploads.reduce((told, { path, name }) => told.replaceAll(path, name), text)
    throw new SatsumaError(
      error.problems.map((one) => renamed(one, named)),
      { cause: error },
    )
  }
}
