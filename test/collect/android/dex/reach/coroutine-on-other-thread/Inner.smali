.class public Lreach/coroutine_on_other_thread/Inner;
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
  invoke-virtual {p0, v0}, Lreach/coroutine_on_other_thread/Inner;->invokeSuspend(Ljava/lang/Object;)Ljava/lang/Object;
  move-result-object p1
  return-object p1
.end method
.method public final invokeSuspend(Ljava/lang/Object;)Ljava/lang/Object;
  .registers 6
  invoke-static {}, Lreach/coroutine_on_other_thread/Sdk;->init()V
  sget-object v0, Lkotlin/Unit;->INSTANCE:Lkotlin/Unit;
  return-object v0
.end method
