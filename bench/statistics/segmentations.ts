import type { Method } from './method.ts'

export const methods: readonly Method[] = []
