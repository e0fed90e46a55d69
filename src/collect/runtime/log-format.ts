/** Names the format of our own logs; the first line of one holds it. */
export const FORMAT = 'mingshi-runtime/1'
