.class public Lreach/coroutine/Load;
.super Lkotlin/coroutines/jvm/internal/SuspendLambda;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Lkotlin/coroutines/jvm/internal/SuspendLambda;-><init>()V
  return-void
.end method

.method public invokeSuspend(Ljava/lang/Object;)Ljava/lang/Object;
  .registers 3
  invoke-static {}, Landroid/os/Build;->getSerial()Ljava/lang/String;
  return-object p1
.end method
