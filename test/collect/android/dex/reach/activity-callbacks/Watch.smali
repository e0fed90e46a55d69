.class public Lreach/activity_callbacks/Watch;
.super Ljava/lang/Object;
.implements Landroid/app/Application$ActivityLifecycleCallbacks;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public onActivityCreated(Landroid/app/Activity;Landroid/os/Bundle;)V
  .registers 3
  return-void
.end method

.method public onActivityStarted(Landroid/app/Activity;)V
  .registers 3
  return-void
.end method

.method public onActivityResumed(Landroid/app/Activity;)V
  .registers 3
  invoke-static {}, Lreach/activity_callbacks/Sdk;->init()V
  return-void
.end method

.method public onActivityPaused(Landroid/app/Activity;)V
  .registers 3
  return-void
.end method

.method public onActivityStopped(Landroid/app/Activity;)V
  .registers 3
  return-void
.end method

.method public onActivitySaveInstanceState(Landroid/app/Activity;Landroid/os/Bundle;)V
  .registers 3
  return-void
.end method

.method public onActivityDestroyed(Landroid/app/Activity;)V
  .registers 3
  return-void
.end method
