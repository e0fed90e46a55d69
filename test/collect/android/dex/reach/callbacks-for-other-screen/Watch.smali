.class public Lreach/callbacks_for_other_screen/Watch;
.super Ljava/lang/Object;
.implements Landroid/app/Application$ActivityLifecycleCallbacks;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public onActivityCreated(Landroid/app/Activity;Landroid/os/Bundle;)V
  .registers 4
  return-void
.end method

.method public onActivityStarted(Landroid/app/Activity;)V
  .registers 4
  return-void
.end method

.method public onActivityResumed(Landroid/app/Activity;)V
  .registers 4
  instance-of v0, p1, Lreach/callbacks_for_other_screen/Home;
  if-eqz v0, :no
  invoke-static {}, Lreach/callbacks_for_other_screen/Sdk;->init()V
  :no
  return-void
.end method

.method public onActivityPaused(Landroid/app/Activity;)V
  .registers 4
  return-void
.end method

.method public onActivityStopped(Landroid/app/Activity;)V
  .registers 4
  return-void
.end method

.method public onActivitySaveInstanceState(Landroid/app/Activity;Landroid/os/Bundle;)V
  .registers 4
  return-void
.end method

.method public onActivityDestroyed(Landroid/app/Activity;)V
  .registers 4
  return-void
.end method
