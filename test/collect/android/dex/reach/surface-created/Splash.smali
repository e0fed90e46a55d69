.class public Lreach/surface_created/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 10
  new-instance v0, Landroid/view/SurfaceView;
  invoke-direct {v0, p0}, Landroid/view/SurfaceView;-><init>(Landroid/content/Context;)V
  invoke-virtual {v0}, Landroid/view/SurfaceView;->getHolder()Landroid/view/SurfaceHolder;
  move-result-object v1
  new-instance v2, Lreach/surface_created/Surface;
  invoke-direct {v2}, Lreach/surface_created/Surface;-><init>()V
  invoke-interface {v1, v2}, Landroid/view/SurfaceHolder;->addCallback(Landroid/view/SurfaceHolder$Callback;)V
  invoke-virtual {p0, v0}, Landroid/app/Activity;->setContentView(Landroid/view/View;)V
  return-void
.end method
