import { sayLater } from '../../language/index.ts'
import { param, type Sql } from '../../store/sql.ts'
import { LIMITS } from '../limits.ts'

export const IDENTITY_BYTES = 1000

/** Why a customer is none. */
export const OF_CUSTOMER = {
  none: sayLater`no customer`,
  nobody: sayLater`the customer is a value that stands for nobody`,
  long: sayLater`the customer is longer than ${IDENTITY_BYTES} bytes`,
} as const

/** Why a time is none. */
export const OF_TIME = {
  none: sayLater`no time`,
  otherFormat: sayLater`not a time of the stated format`,
  early: sayLater`before 1990`,
  ahead: sayLater`more than a day in the future`,
} as const

/** Why a row is refused for anything else. */
export const OF_ROW = {
  noRecord: sayLater`not a JSON object`,
  noName: sayLater`no event name`,
  longName: sayLater`the event name is longer than ${LIMITS.nameLength} characters`,
  badValue: sayLater`a value may not enter`,
} as const

/** Why a value is left out of a row that is taken. */
export const OF_VALUE = {
  longName: sayLater`the name is longer than ${LIMITS.nameLength} characters`,
  badName: sayLater`a name is empty or contains a NUL byte`,
  twice: sayLater`the name is given twice`,
  nul: sayLater`the text contains a NUL byte`,
  longText: sayLater`the text is longer than ${LIMITS.textBytes} bytes`,
  longList: sayLater`the list is longer than ${LIMITS.jsonBytes} bytes`,
  large: sayLater`the number is larger than ${'1e24'}`,
  noJson: sayLater`not valid JSON`,
  noNumber: sayLater`not a number that can be kept`,
  noFlag: sayLater`neither true nor false`,
} as const

/** A reason as a text of SQL. */
export const said = (reason: string): Sql => param(reason, 'String')
