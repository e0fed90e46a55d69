.class public Lreach/initializer_by_click/Tap;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public onClick(Landroid/view/View;)V
  .registers 5
  invoke-virtual {p1}, Landroid/view/View;->getContext()Landroid/content/Context;
  move-result-object v0
  invoke-static {v0}, Landroidx/startup/AppInitializer;->getInstance(Landroid/content/Context;)Landroidx/startup/AppInitializer;
  move-result-object v0
  const-class v1, Lreach/initializer_by_click/Begin;
  invoke-virtual {v0, v1}, Landroidx/startup/AppInitializer;->initializeComponent(Ljava/lang/Class;)Ljava/lang/Object;
  return-void
.end method
