import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { perform, type Task } from './perform.ts'

await perform(workerData as Task, parentPort as MessagePort)
