/** The user id of a profile of the made data. */
export const userIdOf = (profile: number): string => `u-${profile}`

/** The anonymous id of a browser, one a session. */
export const anonymousIdOf = (session: number): string => `a-${session}`
