.class public Lreach/surface_created/Surface;
.super Ljava/lang/Object;
.implements Landroid/view/SurfaceHolder$Callback;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public surfaceCreated(Landroid/view/SurfaceHolder;)V
  .registers 12
  invoke-static {}, Lreach/surface_created/Sdk;->init()V
  return-void
.end method

.method public surfaceChanged(Landroid/view/SurfaceHolder;III)V
  .registers 12
  return-void
.end method

.method public surfaceDestroyed(Landroid/view/SurfaceHolder;)V
  .registers 12
  return-void
.end method
