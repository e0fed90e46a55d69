#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import { loadProgram } from './code-cache.ts'
import { makeCompilerPatient } from './patient-compiler.ts'

// First, since V8 takes compiled code only under the settings it was compiled under.
makeCompilerPatient()
loadProgram(fileURLToPath(new URL('../program/program.cjs', import.meta.url)))
