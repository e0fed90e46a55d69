/**
 * Works on several items at a time and yields the results in the order of the items, each as soon as it and those
 * before it are there, whether or not another item has come. At most `width` are under way or waiting for their
 * turn, so a slow one holds back the reading and never fills the memory. `work` must not throw: what goes wrong is
 * a result.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  width: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const reader = items[Symbol.asyncIterator]()
  const read = () => reader.next().then((step) => ({ step }))
  const waiting: Promise<{ readonly result: R }>[] = []
  let coming: Promise<{ readonly step: IteratorResult<T> }> | undefined = read()
  while (coming !== undefined || waiting.length > 0) {
    const [head] = waiting
    const open = waiting.length < width ? coming : undefined
    const event = await Promise.race([open, head].filter((one) => one !== undefined))
    if ('result' in event) {
      waiting.shift()
      yield event.result
    } else if (event.step.done === true) coming = undefined
    else {
      waiting.push(work(event.step.value).then((result) => ({ result })))
      coming = read()
    }
  }
}
