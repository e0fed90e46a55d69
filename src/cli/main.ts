#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import { BUDGET, makeCompilerPatient } from '../patient-compiler.ts'
import { loadProgram } from './code-cache.ts'

// First, since V8 takes compiled code only under the settings it was compiled under.
makeCompilerPatient(BUDGET.command)
loadProgram(fileURLToPath(new URL('../program/program.cjs', import.meta.url)))
