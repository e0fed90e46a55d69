.class public Lreach/coroutine_on_other_thread/App;
.super Landroid/app/Application;

.method public onCreate()V
  .registers 8
  new-instance v3, Lreach/coroutine_on_other_thread/Outer;
  const/4 v0, 0x0
  invoke-direct {v3, v0}, Lreach/coroutine_on_other_thread/Outer;-><init>(Lkotlin/coroutines/Continuation;)V
  sget-object v0, Lkotlinx/coroutines/GlobalScope;->INSTANCE:Lkotlinx/coroutines/GlobalScope;
  const/4 v1, 0x0
  const/4 v2, 0x0
  const/4 v4, 0x3
  const/4 v5, 0x0
  invoke-static/range {v0 .. v5}, Lkotlinx/coroutines/BuildersKt;->launch$default(Lkotlinx/coroutines/CoroutineScope;Lkotlin/coroutines/CoroutineContext;Lkotlinx/coroutines/CoroutineStart;Lkotlin/jvm/functions/Function2;ILjava/lang/Object;)Lkotlinx/coroutines/Job;
  return-void
.end method
