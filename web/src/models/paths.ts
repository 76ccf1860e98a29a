export const modelPath = (name: string): string => `/models/${encodeURIComponent(name)}`
export const modelRunPath = (name: string, run: number): string => `${modelPath(name)}/runs/${run}`
