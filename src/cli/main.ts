#!/usr/bin/env node
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { makeCompilerPatient, PATIENCE } from '../patient-compiler.ts'
import { loadProgram } from './code-cache.ts'

/** Modules of Node that a scan needs and that are dear to compile. */
const NEEDED = ['node:child_process', 'node:crypto', 'node:fs/promises', 'node:worker_threads'] as const

// V8 takes compiled code only under the settings it was compiled under: Node's own before they change, ours afterwards.
NEEDED.forEach(createRequire(import.meta.url))
makeCompilerPatient(PATIENCE.command)
loadProgram(fileURLToPath(new URL('../program/program.cjs', import.meta.url)))
