.class public Lreach/state_flow_collected/Splash;
.super Landroid/app/Activity;

.field public static state:Lkotlinx/coroutines/flow/StateFlow;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 10
  sget-object v0, Ljava/lang/Boolean;->FALSE:Ljava/lang/Boolean;
  invoke-static {v0}, Lkotlinx/coroutines/flow/StateFlowKt;->MutableStateFlow(Ljava/lang/Object;)Lkotlinx/coroutines/flow/MutableStateFlow;
  move-result-object v0
  sput-object v0, Lreach/state_flow_collected/Splash;->state:Lkotlinx/coroutines/flow/StateFlow;
  sget-object v0, Lkotlinx/coroutines/GlobalScope;->INSTANCE:Lkotlinx/coroutines/GlobalScope;
  const/4 v1, 0x0
  new-instance v2, Lreach/state_flow_collected/Load;
  invoke-direct {v2}, Lreach/state_flow_collected/Load;-><init>()V
  invoke-static {v0, v1, v1, v2}, Lkotlinx/coroutines/BuildersKt;->launch(Lkotlinx/coroutines/CoroutineScope;Lkotlin/coroutines/CoroutineContext;Lkotlinx/coroutines/CoroutineStart;Lkotlin/jvm/functions/Function2;)Lkotlinx/coroutines/Job;
  return-void
.end method
