.class public Lreach/data_store_guard/Read;
.super Lkotlin/coroutines/jvm/internal/SuspendLambda;
.implements Lkotlin/jvm/functions/Function2;

.method public constructor <init>()V
  .registers 3
  const/4 v0, 0x2
  const/4 v1, 0x0
  invoke-direct {p0, v0, v1}, Lkotlin/coroutines/jvm/internal/SuspendLambda;-><init>(ILkotlin/coroutines/Continuation;)V
  return-void
.end method

.method public invokeSuspend(Ljava/lang/Object;)Ljava/lang/Object;
  .registers 3
  return-object p1
.end method
