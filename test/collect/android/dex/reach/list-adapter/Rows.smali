.class public Lreach/list_adapter/Rows;
.super Landroid/widget/BaseAdapter;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/widget/BaseAdapter;-><init>()V
  return-void
.end method

.method public getView(ILandroid/view/View;Landroid/view/ViewGroup;)Landroid/view/View;
  .registers 12
  invoke-static {}, Lreach/list_adapter/Sdk;->init()V
  const/4 v0, 0x0
  return-object v0
.end method

.method public getCount()I
  .registers 12
  const/4 v0, 0x0
  return v0
.end method

.method public getItem(I)Ljava/lang/Object;
  .registers 12
  const/4 v0, 0x0
  return-object v0
.end method

.method public getItemId(I)J
  .registers 12
  const-wide/16 v0, 0x0
  return-wide v0
.end method
