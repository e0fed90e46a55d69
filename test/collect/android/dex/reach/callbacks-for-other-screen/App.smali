.class public Lreach/callbacks_for_other_screen/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  new-instance v0, Lreach/callbacks_for_other_screen/Watch;
  invoke-direct {v0}, Lreach/callbacks_for_other_screen/Watch;-><init>()V
  invoke-virtual {p0, v0}, Landroid/app/Application;->registerActivityLifecycleCallbacks(Landroid/app/Application$ActivityLifecycleCallbacks;)V
  return-void
.end method
