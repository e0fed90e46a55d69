import { parentPort, workerData } from 'node:worker_threads'
import { descriptorSource } from '../package/byte-source.ts'
import { type PassPlan, passOver } from './file-pass.ts'

/** What the thread is told: an opened file of this process, and what to take of it. */
export interface PassOrder {
  readonly descriptor: number
  readonly size: number
  readonly plan: PassPlan
}

const { descriptor, size, plan } = workerData as PassOrder
parentPort?.postMessage(passOver(descriptorSource(descriptor, size), plan))
