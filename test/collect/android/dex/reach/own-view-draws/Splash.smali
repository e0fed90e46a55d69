.class public Lreach/own_view_draws/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 10
  new-instance v0, Lreach/own_view_draws/Board;
  invoke-direct {v0, p0}, Lreach/own_view_draws/Board;-><init>(Landroid/content/Context;)V
  invoke-virtual {p0, v0}, Landroid/app/Activity;->setContentView(Landroid/view/View;)V
  return-void
.end method
