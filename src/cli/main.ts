#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import { makeCompilerPatient, PATIENCE } from '../patient-compiler.ts'
import { loadProgram } from './code-cache.ts'

// First, since V8 takes compiled code only under the settings it was compiled under.
makeCompilerPatient(PATIENCE.command)
loadProgram(fileURLToPath(new URL('../program/program.cjs', import.meta.url)))
