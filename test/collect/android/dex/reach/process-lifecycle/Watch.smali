.class public Lreach/process_lifecycle/Watch;
.super Ljava/lang/Object;
.implements Landroidx/lifecycle/DefaultLifecycleObserver;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public onStart(Landroidx/lifecycle/LifecycleOwner;)V
  .registers 12
  invoke-static {}, Lreach/process_lifecycle/Sdk;->init()V
  return-void
.end method
