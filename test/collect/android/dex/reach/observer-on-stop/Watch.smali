.class public Lreach/observer_on_stop/Watch;
.super Ljava/lang/Object;
.implements Landroidx/lifecycle/DefaultLifecycleObserver;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public onStart(Landroidx/lifecycle/LifecycleOwner;)V
  .registers 12
  return-void
.end method

.method public onStop(Landroidx/lifecycle/LifecycleOwner;)V
  .registers 12
  invoke-static {}, Lreach/observer_on_stop/Sdk;->init()V
  return-void
.end method
