/** The choices of a line of boxes to tick, one by one: `□ 已整改　□ 未整改`. */
export const boxesOf = (line: string): string[] => line.split(/\s*(?=□)/)
