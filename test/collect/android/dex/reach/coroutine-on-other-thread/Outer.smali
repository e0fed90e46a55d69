.class public Lreach/coroutine_on_other_thread/Outer;
.super Lkotlin/coroutines/jvm/internal/SuspendLambda;
.implements Lkotlin/jvm/functions/Function2;

.method public constructor <init>(Lkotlin/coroutines/Continuation;)V
  .registers 3
  const/4 v0, 0x2
  invoke-direct {p0, v0, p1}, Lkotlin/coroutines/jvm/internal/SuspendLambda;-><init>(ILkotlin/coroutines/Continuation;)V
  return-void
.end method
.method public invoke(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;
  .registers 3
  const/4 v0, 0x0
  invoke-virtual {p0, v0}, Lreach/coroutine_on_other_thread/Outer;->invokeSuspend(Ljava/lang/Object;)Ljava/lang/Object;
  move-result-object p1
  return-object p1
.end method
.method public final invokeSuspend(Ljava/lang/Object;)Ljava/lang/Object;
  .registers 6
  invoke-static {}, Lkotlinx/coroutines/Dispatchers;->getIO()Lkotlinx/coroutines/CoroutineDispatcher;
  move-result-object v0
  new-instance v1, Lreach/coroutine_on_other_thread/Inner;
  const/4 v2, 0x0
  invoke-direct {v1, v2}, Lreach/coroutine_on_other_thread/Inner;-><init>(Lkotlin/coroutines/Continuation;)V
  invoke-static {v0, v1, p0}, Lkotlinx/coroutines/BuildersKt;->withContext(Lkotlin/coroutines/CoroutineContext;Lkotlin/jvm/functions/Function2;Lkotlin/coroutines/Continuation;)Ljava/lang/Object;
  sget-object v0, Lkotlin/Unit;->INSTANCE:Lkotlin/Unit;
  return-object v0
.end method
