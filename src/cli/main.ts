#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import { loadProgram } from './code-cache.ts'

loadProgram(fileURLToPath(new URL('../program/program.cjs', import.meta.url)))
