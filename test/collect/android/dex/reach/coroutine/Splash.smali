.class public Lreach/coroutine/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 4
  new-instance v0, Lreach/coroutine/Load;
  invoke-direct {v0}, Lreach/coroutine/Load;-><init>()V
  invoke-static {v0}, Lreach/coroutine/Builders;->launch(Ljava/lang/Object;)V
  return-void
.end method
