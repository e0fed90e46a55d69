.class public Lreach/state_flow_collected/Take;
.super Ljava/lang/Object;
.implements Lkotlinx/coroutines/flow/FlowCollector;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public emit(Ljava/lang/Object;Lkotlin/coroutines/Continuation;)Ljava/lang/Object;
  .registers 4
  invoke-static {}, Lreach/state_flow_collected/Sdk;->init()V
  return-object p1
.end method
