.class public Lreach/state_flow_collected/Load;
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
  .registers 5
  sget-object v0, Lreach/state_flow_collected/Splash;->state:Lkotlinx/coroutines/flow/StateFlow;
  new-instance v1, Lreach/state_flow_collected/Take;
  invoke-direct {v1}, Lreach/state_flow_collected/Take;-><init>()V
  invoke-interface {v0, v1, p0}, Lkotlinx/coroutines/flow/StateFlow;->collect(Lkotlinx/coroutines/flow/FlowCollector;Lkotlin/coroutines/Continuation;)Ljava/lang/Object;
  return-object p1
.end method
